package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The figures of one drug, pump, mixture or class as a clinic uses them, or all of one status.
 *
 * @param statuses to choose from, {@code any} first
 * @param subjects all there are, to choose from
 * @param subject the one that is shown, in words
 * @param directors who may approve; empty: nobody of this clinic
 * @param approveAddress where the form is sent
 * @param problem why an approval was refused
 */
public record FiguresView(
    PageFrame frame,
    String clinic,
    List<VisitFormView.Option> statuses,
    List<Subject> subjects,
    String subject,
    List<Row> rows,
    List<Director> directors,
    String approveAddress,
    Optional<String> problem) {

  /**
   * A drug, pump, mixture or class.
   *
   * @param key for example {@code drug/morphine}
   * @param shown whether it is the one on the page
   */
  public record Subject(String key, String name, boolean shown) {}

  /** A medical director of the clinic. */
  public record Director(String id, String name) {}

  /**
   * One figure.
   *
   * @param key its name for good
   * @param name the part of the key below the subject, in words
   * @param status class of the badge
   * @param statusWords the same in words, so that colour never stands alone
   * @param shipped what Thecal ships, where the clinic has another value
   * @param decided who decided what, when, why
   * @param notInForce why that does not count
   * @param superseded earlier decisions, which count no more, the oldest first, each with its source
   * @param draft whether it can be approved
   * @param basedOn version of the newest decision
   */
  public record Row(
      String key,
      String name,
      String value,
      String status,
      String statusWords,
      String source,
      Optional<String> address,
      Optional<String> shipped,
      Optional<String> decided,
      Optional<String> notInForce,
      List<String> superseded,
      boolean draft,
      long basedOn) {}
}
