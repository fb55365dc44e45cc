package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/// Acknowledges lists, the same list under the same key once. This is apart from [Intake] because the key's transaction
/// begins here, after the last byte.
@ApplicationScoped
class Acknowledgements {
  private final ImportDesk desk;

  Acknowledgements(ImportDesk desk) {
    this.desk = desk;
  }

  @Idempotent
  RestResponse<MemberImportView> ofMembers(Upload upload) {
    var received = MemberImportView.of(desk.received(upload));
    return Answers.accepted(
        received, URI.create("/v1/member-imports/" + received.id()), received.version());
  }

  @Idempotent
  RestResponse<ListImportView> of(Upload upload) {
    var received = desk.received(upload).view();
    return Answers.accepted(
        received, URI.create("/v1/list-imports/" + received.id()), received.version());
  }
}
