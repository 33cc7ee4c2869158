package dev.thecal.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * One slice per package right below a module. The names of clinics are a slice of their own: {@code Access} lists
 * them, and what a clinic is made of asks for an {@code Access}.
 *
 * @param module the module's package
 */
record PackageSlices(String module) implements SliceAssignment {

  private static final Set<String> NAMES =
      Set.of("dev.thecal.core.clinic.ClinicId", "dev.thecal.core.access.Ids");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    if (NAMES.contains(type.getName())) {
      return SliceIdentifier.of("names");
    }
    if (!type.getPackageName().startsWith(module + ".")) {
      return SliceIdentifier.ignore();
    }
    String below = type.getPackageName().substring(module.length() + 1);
    int end = below.indexOf('.');
    return SliceIdentifier.of(end < 0 ? below : below.substring(0, end));
  }

  @Override
  public String getDescription() {
    return "packages of " + module;
  }
}
