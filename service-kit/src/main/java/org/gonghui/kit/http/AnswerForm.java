package org.gonghui.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers as they are kept for repetitions: JSON of a [StoredAnswer].
@ApplicationScoped
class AnswerForm {
  private final ObjectMapper json;

  AnswerForm(ObjectMapper json) {
    this.json = json;
  }

  String write(RestResponse<?> answer) {
    var kept = new LinkedHashMap<String, String>();
    for (var name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
      var value = answer.getHeaders().getFirst(name);
      if (value != null) {
        kept.put(name, value.toString());
      }
    }
    try {
      return json.writeValueAsString(
          new StoredAnswer(answer.getStatus(), kept, json.writeValueAsString(answer.getEntity())));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("an answer is what JSON can write", notWritable);
    }
  }

  /// The answer again, with `Idempotent-Replayed`.
  RestResponse<String> replay(String kept) {
    try {
      var stored = json.readValue(kept, StoredAnswer.class);
      var answer =
          RestResponse.ResponseBuilder.<String>create(stored.status())
              .entity(stored.body())
              .type("application/json")
              .header(Answers.REPLAYED, "true");
      stored.headers().forEach(answer::header);
      return answer.build();
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("an answer reads as it was written", unreadable);
    }
  }
}
