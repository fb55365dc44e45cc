package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.gonghui.member.membership.MobilePhone;

/// Proof that somebody holds a phone, for what is not an identity check: a code goes out, and comes back.
@ApplicationScoped
public class PhoneProofDesk {
  private final OneTimeCodes codes;
  private final PhoneTexts texts;
  private final IdentityConfig config;

  PhoneProofDesk(OneTimeCodes codes, PhoneTexts texts, IdentityConfig config) {
    this.codes = codes;
    this.texts = texts;
    this.config = config;
  }

  /// Sends a code, within moments of the commit, unless the phone got its fill of them.
  ///
  /// @param proof of which this code is
  /// @return what is kept of it
  @Transactional
  public byte[] send(UUID proof, MobilePhone phone) {
    var code = codes.next();
    var _ = texts.code(proof, phone, code);
    return codes.hash(proof, code);
  }

  public boolean isRight(byte[] hash, UUID proof, String code) {
    return codes.isRight(hash, proof, code);
  }

  /// How long a code is good for.
  public Duration lifetime() {
    return config.codeLifetime();
  }

  /// Tells the phone that stood there that another took its place.
  @Transactional
  public void replaced(String former) {
    var _ = texts.phoneReplaced(former);
  }
}
