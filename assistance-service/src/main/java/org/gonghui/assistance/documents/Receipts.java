package org.gonghui.assistance.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/// Acknowledges files, the same file under the same key once. This is apart from [DocumentResource] because the key's
/// transaction begins here, after the last byte.
@ApplicationScoped
class Receipts {
  private final DocumentDesk desk;

  Receipts(DocumentDesk desk) {
    this.desk = desk;
  }

  @Idempotent
  RestResponse<DocumentView> acknowledge(UUID memberId, GivenFile file) {
    var view = desk.give(memberId, file.type(), file.content());
    return Answers.created(view, "/v1/me/documents", view.id(), 1);
  }
}
