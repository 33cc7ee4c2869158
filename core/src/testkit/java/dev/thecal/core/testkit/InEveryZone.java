package dev.thecal.core.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test about time. It runs once with the machine set to each of five zones, of which none may change the answer: UTC−11, UTC,
 * Europe/Helsinki, America/New_York, Pacific/Apia.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@Tag("time")
@ExtendWith(MachineZones.class)
public @interface InEveryZone {}
