package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.assistance.restore.AfterRestore;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Digests;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;

/// Use cases of bank messages: kept in one transaction, processed in a second one, once.
@ApplicationScoped
class BankDesk {
  private final BankMessages messages;
  private final BankPosting posting;
  private final BankXml xml;
  private final AfterRestore afterRestore;
  private final Audit audit;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  BankDesk(
      BankMessages messages,
      BankPosting posting,
      BankXml xml,
      AfterRestore afterRestore,
      Audit audit,
      Vault vault,
      Ids ids,
      Clock clock) {
    this.messages = messages;
    this.posting = posting;
    this.xml = xml;
    this.afterRestore = afterRestore;
    this.audit = audit;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /// @return the id of the message, the first one's where it came before
  @Transactional
  UUID keep(Sender sender, byte[] content) {
    var id = ids.next();
    var kept =
        messages.keep(
            id, sender, Digests.sha256(content), vault.seal(content, place(id)), clock.instant());
    if (kept.equals(id)) {
      audit.record("BANK_MESSAGE_RECEIVED", id);
    }
    return kept;
  }

  /// Moves what the message moves. Of two that process the same message one waits and finds it done.
  @Transactional
  void process(UUID id) {
    var message = messages.locked(id).filter(BankMessage::isNew);
    if (message.isPresent()) {
      process(message.get());
    }
  }

  private void process(BankMessage message) {
    try {
      var sent = vault.openBytes(message.content(), place(message.id()));
      var content = xml.read(sent);
      var unmatched = posting.post(message, content, sent);
      message.process(content.kind(), unmatched, clock.instant());
    } catch (MessageRejected rejected) {
      if (rejected.reason() == MessageRejected.Reason.ACCOUNT_NOT_HELD
          && afterRestore.isBankAwaited()) {
        // its fund may have been forgotten: it is read once that is opened again
        throw rejected;
      }
      message.reject(rejected.reason(), clock.instant());
    }
    audit.record("BANK_MESSAGE_PROCESSED", message.id());
    messages.flush();
  }

  BankMessage visible(UUID id, Sender reader) {
    return messages.visible(id, reader).orElseThrow(Refusal::notFound);
  }

  Slice<BankMessage, UUID> list(Sender reader, BankMessages.Filter filter, Keyset<UUID> keyset) {
    return messages.list(reader, filter, keyset);
  }

  private static Place place(UUID id) {
    return new Place(BankMessage.TABLE, "content", id);
  }
}
