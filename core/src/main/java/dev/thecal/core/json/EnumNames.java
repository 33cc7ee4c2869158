package dev.thecal.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Constants in JSON are lower case with hyphens: {@code NOT_MET} is {@code "not-met"}. */
final class EnumNames {

  private EnumNames() {}

  static SimpleModule module() {
    var module = new SimpleModule("enum-names");
    module.addSerializer(new Writer());
    module.addKeySerializer(Enum.class, new KeyWriter());
    module.setDeserializerModifier(new Modifier());
    return module;
  }

  @SuppressWarnings("rawtypes") // Jackson asks for the raw class
  private static final class Writer extends StdSerializer<Enum> {
    Writer() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(Reads.name(value));
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class KeyWriter extends StdSerializer<Enum> {
    KeyWriter() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeFieldName(Reads.name(value));
    }
  }

  private static final class Modifier extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription bean,
        JsonDeserializer<?> deserializer) {
      return new Reader(type.getRawClass().asSubclass(Enum.class));
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static final class Reader extends JsonDeserializer<Enum> {
    private final Class<? extends Enum> type;

    Reader(Class<? extends Enum> type) {
      this.type = type;
    }

    @Override
    public Enum deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return (Enum) Reads.oneOf((Class) type).apply(parser.getText());
    }
  }
}
