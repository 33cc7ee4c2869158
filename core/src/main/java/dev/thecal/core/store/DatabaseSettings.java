package dev.thecal.core.store;

/**
 * Where the data live.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param user may be empty for H2
 * @param password may be empty for H2; never logged
 * @param poolSize connections kept, 1 or more
 */
public record DatabaseSettings(String url, String user, String password, int poolSize) {

  /**
   * What our SQL relies on, what keeps an acknowledged commit when the process is killed, and that only we close
   * the database: H2's own shutdown hook would run beside ours and shut out the last audit seal.
   */
  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";DB_CLOSE_ON_EXIT=FALSE";

  public DatabaseSettings {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "database address \"" + url + "\" must begin with jdbc:h2: or jdbc:postgresql:");
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException("poolSize must be 1 or more, was " + poolSize);
    }
  }

  boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  String connectionUrl() {
    return isH2() ? url + H2_SETTINGS : url;
  }

  /** The address without anything after its first {@code ?} or {@code ;}: a password may stand there. */
  public String shownUrl() {
    return url.replaceAll("[?;].*", "");
  }

  @Override
  public String toString() {
    return shownUrl() + " (user " + user + ", " + poolSize + " connections)";
  }
}
