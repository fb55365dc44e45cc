package org.gonghui.member.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// Seals and opens what messages say: that somebody was told something may tell what they have.
@ApplicationScoped
class InboxSealing implements SealedColumns {
  private final Vault vault;
  private final ObjectMapper json;

  InboxSealing(Vault vault, ObjectMapper json) {
    this.vault = vault;
    this.json = json;
  }

  byte[] seal(UUID message, Content content) {
    try {
      return vault.seal(json.writeValueAsString(content), place(message));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("a message is a plain record", notWritable);
    }
  }

  Content open(InboxMessage message) {
    try {
      return json.readValue(vault.open(message.content(), place(message.id())), Content.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a message reads as it was written", unreadable);
    }
  }

  private static Place place(UUID message) {
    return new Place("inbox_message", "content", message);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn("inbox_message", "content", "id"));
  }
}
