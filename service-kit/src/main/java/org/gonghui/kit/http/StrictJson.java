package org.gonghui.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/// Refuses JSON that can be read in two ways or cannot be kept as it was sent: text behind the document, a field twice, a
/// constant by its number, a text with U+0000 or half a character, a date that is none or in another form.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.enable(
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    var forms = new SimpleModule("forms").addDeserializer(String.class, new Texts());
    IsoForm.ALL.forEach(form -> add(forms, form));
    json.registerModule(forms);
  }

  /// The last: of two readers of a type Jackson asks the one that was registered later.
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static <T> void add(SimpleModule forms, IsoForm<T> form) {
    forms.addDeserializer(form.type(), new Iso<>(form));
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

  private static final class Iso<T> extends JsonDeserializer<T> {
    private final IsoForm<T> form;

    private Iso(IsoForm<T> form) {
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
