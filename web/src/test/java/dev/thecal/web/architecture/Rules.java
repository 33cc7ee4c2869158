package dev.thecal.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The borders between our modules and packages.
 *
 * @param root {@code dev.thecal}, or the package of the planted violations
 */
record Rules(String root) {

  private static final Pattern MAY_BE_PUBLIC_IN_A_STORE = Pattern.compile(
      "(Core|Candidacy|Scheduling|Content|Web)Stores|Database|DatabaseSettings|BoundContext");

  private static final Set<String> CLOCK_READS = Set.of(
      "java.lang.System.currentTimeMillis",
      "java.lang.System.nanoTime",
      "java.time.ZoneId.systemDefault",
      "java.time.Clock.systemUTC",
      "java.time.Clock.systemDefaultZone",
      "java.time.Clock.system",
      "java.util.TimeZone.getDefault",
      "java.util.Calendar.getInstance");

  ArchRule moduleSees(String module, String... others) {
    String[] forbidden = Set.of("core", "candidacy", "scheduling", "content", "web").stream()
        .filter(name -> !name.equals(module) && !Set.of(others).contains(name))
        .map(name -> root + "." + name + "..")
        .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .as(module + " sees no module but " + Set.of(others));
  }

  ArchRule sqlOnlyInStores() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jooq..", "java.sql..", "org.flywaydb..", "com.zaxxer..")
        .as("SQL only in store packages");
  }

  ArchRule serverOnlyInWeb() {
    return noClasses()
        .that(resideOutsideOfPackage(root + ".web.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte..", "picocli..")
        .as("server, pages and command line only in web");
  }

  ArchRule guiceOnlyInModules() {
    return noClasses()
        .that(describe("are neither *Module nor the starter", type -> !mayAskGuice(type)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .as("Guice only in *Module");
  }

  ArchRule nobodyReadsTheClock() {
    return noClasses()
        .that(resideOutsideOfPackage(root + ".web.."))
        .should()
        .accessTargetWhere(READS_THE_CLOCK)
        .as("nobody outside web asks what time it is");
  }

  ArchRule noCyclesIn(String module) {
    return slices()
        .assignedFrom(new PackageSlices(root + "." + module))
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  ArchRule storesAreHidden() {
    return classes()
        .that(resideInAnyPackage(root + "..store"))
        .and(describe("are no hand-out or database", Rules::isOrdinary))
        .should()
        .notBePublic()
        .as("stores are package-private");
  }

  private static final DescribedPredicate<JavaAccess<?>> READS_THE_CLOCK =
      describe("reads the clock or the machine's zone", access -> isClockRead(access.getTarget()));

  /** {@code now} of any java.time type, with or without arguments: also a Clock in a domain class is one too many. */
  private static boolean isClockRead(AccessTarget target) {
    String owner = target.getOwner().getName();
    return (target.getName().equals("now") && owner.startsWith("java.time."))
        || (owner.equals("java.util.Date") && target.getFullName().endsWith("<init>()"))
        || CLOCK_READS.contains(owner + "." + target.getName());
  }

  private static boolean mayAskGuice(JavaClass type) {
    return outermost(type).endsWith("Module")
        || type.getName().startsWith("dev.thecal.web.server.Application");
  }

  private static boolean isOrdinary(JavaClass type) {
    return !MAY_BE_PUBLIC_IN_A_STORE.matcher(outermost(type)).matches();
  }

  private static String outermost(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
