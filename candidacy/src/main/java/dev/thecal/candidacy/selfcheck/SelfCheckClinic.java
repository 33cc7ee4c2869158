package dev.thecal.candidacy.selfcheck;

import dev.thecal.core.clinic.AfterHours.WarningSigns;
import dev.thecal.core.clinic.ClinicProfile;

/**
 * What a self-check must know of the clinic it leads to.
 *
 * @param name as a visitor knows it
 * @param phone of the front desk
 * @param onCallPhone answered day and night
 * @param closed where to go with a warning sign while the clinic is closed
 * @param policy id of the policy whose questions are asked
 */
public record SelfCheckClinic(
    String name, String phone, String onCallPhone, WarningSigns closed, String policy) {

  public static SelfCheckClinic of(ClinicProfile clinic) {
    return new SelfCheckClinic(
        clinic.name(),
        clinic.contact().phone(),
        clinic.afterHours().onCallPhone(),
        clinic.afterHours().warningSigns(),
        clinic.policies().candidacy().policy());
  }
}
