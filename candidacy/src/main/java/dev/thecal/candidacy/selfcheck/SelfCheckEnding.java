package dev.thecal.candidacy.selfcheck;

import java.util.List;

/**
 * How a self-check ends. It names no outcome: it says whom to call and what to tell.
 *
 * @param kind why it ends here
 * @param title in a few words
 * @param sentences what to do, in order; one of them names the clinic's number
 * @param tell what the visitor may say on the phone, from the answers; empty unless all was asked
 * @param clinic name of the clinic
 * @param phone of the clinic
 * @param onCallPhone answered day and night
 * @param emergencyPhone in danger of life
 */
public record SelfCheckEnding(
    Kind kind,
    String title,
    List<String> sentences,
    List<String> tell,
    String clinic,
    String phone,
    String onCallPhone,
    String emergencyPhone) {

  /** United States; the sample clinics are there. */
  public static final String EMERGENCY_PHONE = "911";

  /** Why a self-check ends. */
  public enum Kind {
    /** A sign of danger to life, or nobody is sure that there is none. */
    EMERGENCY,
    /** Under 18: a parent or guardian talks to the clinic. */
    PARENT,
    /** There is a pump in the body: symptoms count, not a questionnaire. */
    HAS_PUMP,
    /** Nothing more to ask. */
    TALK
  }

  public SelfCheckEnding {
    sentences = List.copyOf(sentences);
    tell = List.copyOf(tell);
  }
}
