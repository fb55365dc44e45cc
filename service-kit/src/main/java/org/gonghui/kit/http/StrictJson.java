package org.gonghui.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes JSON only in the form that the document declares. Refused is what can be read in two ways or cannot be kept as it
/// was sent: text behind the document, a field twice, a text with what is no character, a date or an id that is none
/// or in another form; and what Jackson would make something else of: `3` of `"3"` and of `3.5`, `"123"` of `123`, true of `1`,
/// a constant of its place in our source. Bodies, merge patches and our own messages are read alike; these are written
/// from the types that read them.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  /// Forms of a value that are not its type's.
  private static final Map<LogicalType, Set<CoercionInputShape>> FOREIGN =
      Map.of(
          LogicalType.Integer,
          Set.of(
              CoercionInputShape.String,
              CoercionInputShape.EmptyString,
              CoercionInputShape.Float,
              CoercionInputShape.Boolean),
          LogicalType.Float,
          Set.of(CoercionInputShape.String, CoercionInputShape.EmptyString),
          LogicalType.Boolean,
          Set.of(
              CoercionInputShape.String,
              CoercionInputShape.EmptyString,
              CoercionInputShape.Integer),
          LogicalType.Textual,
          Set.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
          LogicalType.Enum,
          Set.of(CoercionInputShape.Integer));

  @Override
  public void customize(ObjectMapper json) {
    FOREIGN.forEach((type, shapes) ->
        shapes.forEach(
            shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
    json.enable(
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    var forms = new SimpleModule("forms").addDeserializer(String.class, new Texts());
    WrittenForm.ALL.forEach(form -> add(forms, form));
    json.registerModule(forms);
  }

  /// The last: of two readers of a type Jackson asks the one that was registered later.
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static <T> void add(SimpleModule forms, WrittenForm<T> form) {
    forms.addDeserializer(form.type(), new Written<>(form));
  }

  private static final class Texts extends JsonDeserializer<String> {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var text = StringDeserializer.instance.deserialize(parser, context);
      return text == null || CleanText.isClean(text)
          ? text
          : (String) context.handleWeirdStringValue(String.class, "", "not to be kept");
    }
  }

  private static final class Written<T> extends JsonDeserializer<T> {
    private final WrittenForm<T> form;

    private Written(WrittenForm<T> form) {
      this.form = form;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return form.type().cast(context.handleUnexpectedToken(form.type(), parser));
      }
      try {
        return form.read(parser.getText());
      } catch (DateTimeException notOne) {
        return form.type().cast(context.handleWeirdStringValue(form.type(), "", "another form"));
      }
    }
  }
}
