package dev.thecal.web.http;

/** A refusal that only HTTP knows: a missing header, a bad cursor. */
public final class HttpProblem extends RuntimeException {

  private final int status;
  private final String code;

  public HttpProblem(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
