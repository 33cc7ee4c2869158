package dev.thecal.scheduling.home;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code home-settings.json}: {@code {"homes": [{"clinic", "patient", "home": {…}}]}}, the home as in {@link
 * HomeSetting}.
 */
public final class HomeSettingFile implements SampleFile {

  private final HomeDesk desk;
  private final HomeSettings settings;

  @Inject
  public HomeSettingFile(HomeDesk desk, HomeSettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "home-settings.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("homes", item -> {
      var owner = scope.owner(item);
      var home = item.requiredObject(
          "home", inner -> HomeSetting.read(inner, owner.clinic(), owner.patient()));
      return () -> new Entry(this, home.get());
    });
  }

  private record Entry(HomeSettingFile file, HomeSetting home) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return home.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = file.settings.find(access, home.clinic(), home.patient()).isPresent();
      if (!known) {
        file.desk.change(access, home, 0);
      }
      return !known;
    }
  }
}
