package dev.thecal.web.page;

import dev.thecal.web.page.PatientPageView.Fact;
import java.util.List;
import java.util.Optional;

/**
 * A card for the wallet, front and back.
 *
 * @param unreviewed what to say of a translation that nobody has reviewed
 * @param otherLanguage the same card in the other language
 */
public record WalletCardView(
    PrintFrame frame,
    String heading,
    List<Fact> front,
    List<Fact> back,
    String show,
    String emergency,
    Optional<String> unreviewed,
    Link otherLanguage) {}
