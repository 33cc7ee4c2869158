package dev.thecal.web.page;

import dev.thecal.web.http.HttpProblem;
import io.javalin.http.Context;

/** Another site's page must not be able to act in the name of whoever sits here. */
public final class OwnForms {

  private OwnForms() {}

  /**
   * @throws HttpProblem 403 for a form of another site
   */
  public static void require(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      throw new HttpProblem(403, "foreign-form", "this form was sent from another site");
    }
  }
}
