package dev.thecal.candidacy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A schema as others use it, and its copy under docs. */
final class PublishedSchema {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final JsonSchema schema;

  PublishedSchema(String text) {
    this.schema = FACTORY.getSchema(text);
  }

  Set<ValidationMessage> problems(String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  /** With {@code -Dschema.write=true} the copy is renewed instead. */
  static void requireCopy(String file, String text) throws IOException {
    Path copy = Path.of("..", "docs", file);
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(copy, text);
    }
    assertThat(Files.readString(copy))
        .as("docs/" + file + " lags behind; renew it with -Dtest='*SchemaTest' -Dschema.write=true")
        .isEqualTo(text);
  }
}
