package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Refusal;
import java.util.List;

/** One-time codes by which a second person checks from elsewhere. */
final class CheckCodes {

  private final VisitRecords records;

  CheckCodes(VisitRecords records) {
    this.records = records;
  }

  /** Makes a code; an older one is void. */
  String make(Access access, VisitKey key) {
    String code = CheckCode.fresh();
    records.putCode(access, key, CheckCode.of(key, code, access.at()));
    return code;
  }

  /**
   * Uses up the code of a check from elsewhere.
   *
   * @throws Refusal NOT_ALLOWED if it is another code or too old
   */
  void use(Access access, VisitKey key, SecondCheck check) {
    if (check.method() == SecondCheck.Method.IN_ROOM) {
      return;
    }
    boolean good = records
        .findCode(access, key)
        .filter(kept -> kept.fits(key, check.code().orElse(""), access.at()))
        .isPresent();
    if (!good) {
      throw Refusal.notAllowed(
          "code-wrong",
          "this code is not the one that waits for this visit, or it is older than 15 minutes; "
              + "have a new one made in the room",
          List.of());
    }
    records.dropCode(access, key);
  }
}
