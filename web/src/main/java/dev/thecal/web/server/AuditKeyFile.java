package dev.thecal.web.server;

import dev.thecal.core.audit.SealKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The audit key in a file of its own, readable by its owner only where the file system can say so. */
public final class AuditKeyFile {

  private static final int BYTES = 32;

  private AuditKeyFile() {}

  /** Reads the key; makes one at the first start. */
  public static SealKey readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return new SealKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the audit key " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, HexFormat.of().formatHex(secret) + System.lineSeparator());
  }
}
