package dev.thecal.core.load;

import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.Programme;
import java.util.List;
import java.util.Optional;

/**
 * A pump of a file with all it was filled with and told.
 *
 * @param explant if it is out again
 */
record ImplantEntry(
    Implant implant, List<Fill> fills, List<Programme> programmes, Optional<Explant> explant) {}
