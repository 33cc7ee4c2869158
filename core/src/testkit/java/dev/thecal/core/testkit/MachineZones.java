package dev.thecal.core.testkit;

import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Sets the machine's zone for one run of a test and puts it back. */
final class MachineZones implements TestTemplateInvocationContextProvider {

  private static final List<String> ZONES =
      List.of("GMT-11:00", "UTC", "Europe/Helsinki", "America/New_York", "Pacific/Apia");

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return ZONES.stream().map(Run::new);
  }

  private record Run(String zone) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
      return "machine in " + zone;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      TimeZone before = TimeZone.getDefault();
      BeforeEachCallback set = context -> TimeZone.setDefault(TimeZone.getTimeZone(zone));
      AfterEachCallback putBack = context -> TimeZone.setDefault(before);
      return List.of(set, putBack);
    }
  }
}
