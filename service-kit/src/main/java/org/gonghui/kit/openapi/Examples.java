package org.gonghui.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/// Examples of requests and answers: `openapi-examples/<operationId>.request.json` and `.response.json`. Of a file that is no
/// JSON there is a text that ends like its type: `.csv` for `text/csv`.
final class Examples {
  private static final String JSON = "json";

  private final ObjectMapper json = new ObjectMapper();

  void addTo(Operation operation) {
    var name = "openapi-examples/" + operation.getOperationId();
    var request = operation.getRequestBody();
    if (request != null && request.getContent() != null) {
      add(request.getContent(), name + ".request.");
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .filter(response -> response.getValue().getContent() != null)
        .forEach(response -> add(response.getValue().getContent(), name + ".response."));
  }

  private void add(Content content, String file) {
    content
        .getMediaTypes()
        .forEach((name, type) -> {
          if (type.getExample() == null && type.getExamples() == null) {
            read(file + ending(name)).ifPresent(type::setExample);
          }
        });
  }

  private static String ending(String type) {
    return type.endsWith(JSON) ? JSON : type.replaceAll(".*[/.]", "");
  }

  private Optional<Object> read(String file) {
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(read(file, in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  private Object read(String file, InputStream in) throws IOException {
    return file.endsWith(JSON)
        ? json.readValue(in, Object.class)
        : new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
