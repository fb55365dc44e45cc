package org.gonghui.screening.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// Seals findings, all to one size: how long a sealed value is must not tell a finding from none.
@ApplicationScoped
public class FindingsSeal implements SealedColumns {
  private static final String TABLE = "screening_result";
  private static final String COLUMN = "content";
  private static final int SIZE = 640;

  private final Vault vault;
  private final ObjectMapper json;

  FindingsSeal(Vault vault, ObjectMapper json) {
    this.vault = vault;
    this.json = json;
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn(TABLE, COLUMN, "id"));
  }

  byte[] seal(Findings findings, UUID result) {
    try {
      var text = json.writeValueAsString(findings);
      if (text.length() > SIZE) {
        throw new IllegalStateException("findings are longer than their padding");
      }
      return vault.seal(text + " ".repeat(SIZE - text.length()), place(result));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("findings are a plain record", notWritable);
    }
  }

  /// @param result the row that holds them
  public Findings open(byte[] content, UUID result) {
    try {
      return json.readValue(vault.open(content, place(result)), Findings.class);
    } catch (JsonProcessingException notFindings) {
      throw new IllegalStateException("result " + result + " holds no findings", notFindings);
    }
  }

  private static Place place(UUID result) {
    return new Place(TABLE, COLUMN, result);
  }
}
