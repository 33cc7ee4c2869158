package dev.thecal.web.http;

/** How a person is shown a problem; the page package renders it. */
@FunctionalInterface
public interface ErrorPage {

  String render(Problem problem);
}
