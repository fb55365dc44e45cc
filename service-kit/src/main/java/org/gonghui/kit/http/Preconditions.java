package org.gonghui.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// `If-Match` of the request (RFC 9110, 13.1.1).
@RequestScoped
public class Preconditions {
  private final HttpHeaders headers;

  Preconditions(HttpHeaders headers) {
    this.headers = headers;
  }

  /// Lets pass who has seen the current version, or says that any will do (`*`): 428 without `If-Match`, 412 when it names
  /// another version. Stands where the thing is known to exist.
  public void requireMatch(long version) {
    var wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (wanted == null || wanted.isBlank()) {
      throw new Refusal(KitProblem.PRECONDITION_REQUIRED);
    }
    var accepted = Set.of("*", Answers.etag(version));
    if (Arrays.stream(wanted.split(",")).map(String::strip).noneMatch(accepted::contains)) {
      throw new Refusal(KitProblem.PRECONDITION_FAILED);
    }
  }
}
