package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.careplan.CarePlanRecords;
import dev.thecal.core.careplan.DueReview;
import dev.thecal.core.careplan.ReviewCursor;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reviews of the plan of care; several of one day are one message. */
public final class CheckOccasions implements Occasions {

  /** How long after the day a message still makes sense. */
  private static final int STILL_USEFUL_DAYS = 7;

  private static final int PAGE = 200;

  private final CarePlanRecords plans;

  @Inject
  public CheckOccasions(CarePlanRecords plans) {
    this.plans = plans;
  }

  @Override
  public ReminderPurpose purpose() {
    return ReminderPurpose.CHECK_DUE;
  }

  @Override
  public List<Occasion> list(Access access, ReminderClinic clinic, LocalDate from, LocalDate to) {
    return reviews(access, clinic, to.plusDays(1)).stream()
        .filter(review -> !review.reviewOn().isBefore(from))
        .map(review -> occasion(review, clinic))
        .distinct()
        .toList();
  }

  private List<DueReview> reviews(Access access, ReminderClinic clinic, LocalDate before) {
    List<DueReview> all = new ArrayList<>();
    List<DueReview> page = plans.listReviews(access, clinic.id(), before, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      var last = ReviewCursor.of(page.get(page.size() - 1));
      page = plans.listReviews(access, clinic.id(), before, Optional.of(last), PAGE);
    }
    return all;
  }

  private Occasion occasion(DueReview review, ReminderClinic clinic) {
    LocalDate end = review.reviewOn().plusDays(STILL_USEFUL_DAYS);
    return new Occasion(
        purpose(),
        review.patient(),
        review.reviewOn(),
        end.atStartOfDay(clinic.zone()).toInstant(),
        List.of());
  }
}
