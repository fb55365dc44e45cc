package org.gonghui.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// JSON as the document has it. The generated calls hand it every body, also those that are not JSON: a list or a bank's
/// file is read, and a picture is written, as it is.
final class Bodies extends ObjectMapper {
  private static final long serialVersionUID = 1L;

  Bodies() {
    super(ApiClient.createDefaultObjectMapper());
    // a field that was not given is left out; a `null` in a map is meant
    setDefaultPropertyInclusion(
        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T readValue(String content, TypeReference<T> type) throws JsonProcessingException {
    return type.getType() == String.class ? (T) content : super.readValue(content, type);
  }

  @Override
  public byte[] writeValueAsBytes(Object value) throws JsonProcessingException {
    return value instanceof File file ? read(file) : super.writeValueAsBytes(value);
  }

  private static byte[] read(File file) {
    try {
      return Files.readAllBytes(file.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
