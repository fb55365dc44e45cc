package org.gonghui.kit.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes ids: UUIDv7 (RFC 9562), so that rows made together stand together in an index.
@ApplicationScoped
public class Ids {

  public UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
