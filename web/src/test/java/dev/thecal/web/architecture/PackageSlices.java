package dev.thecal.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * One slice per package right below a module.
 *
 * @param module the module's package
 */
record PackageSlices(String module) implements SliceAssignment {

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
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
