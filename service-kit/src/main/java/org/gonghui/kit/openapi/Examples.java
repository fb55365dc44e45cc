package org.gonghui.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/// Examples of requests and answers: `openapi-examples/<operationId>.request.json` and `.response.json`.
final class Examples {
  private final ObjectMapper json = new ObjectMapper();

  void addTo(Operation operation) {
    var name = "openapi-examples/" + operation.getOperationId();
    var request = operation.getRequestBody();
    if (request != null && request.getContent() != null) {
      request
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(type -> add(type, name + ".request.json"));
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .filter(response -> response.getValue().getContent() != null)
        .flatMap(response -> response.getValue().getContent().getMediaTypes().values().stream())
        .forEach(type -> add(type, name + ".response.json"));
  }

  private void add(MediaType type, String file) {
    if (type.getExample() == null && type.getExamples() == null) {
      read(file).ifPresent(type::setExample);
    }
  }

  private Optional<Object> read(String file) {
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(json.readValue(in, Object.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
