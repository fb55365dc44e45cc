package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.member.membership.MobilePhone;

/// What is told to phones, in both languages, since a phone does not say which it reads.
@ApplicationScoped
class PhoneTexts {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final TextDesk desk;
  private final PhoneAllowance allowance;
  private final IdentityConfig config;
  private final Audit audit;

  PhoneTexts(TextDesk desk, PhoneAllowance allowance, IdentityConfig config, Audit audit) {
    this.desk = desk;
    this.allowance = allowance;
    this.config = config;
    this.audit = audit;
  }

  /// @return the text, unless the phone got its fill of them
  Optional<UUID> code(UUID check, MobilePhone phone, String code) {
    if (!allowance.take(phone)) {
      audit.record("IDENTITY_CODE_HELD_BACK", check);
      return Optional.empty();
    }
    var text =
        "【工会】验证码 %s，%d 分钟内有效，请勿告知他人。 Your code is %s, good for %2$d minutes; give it to nobody."
            .formatted(code, config.codeLifetime().toMinutes(), code);
    return Optional.of(desk.keep(phone.value(), text, code, config.codeLifetime()));
  }

  UUID phoneReplaced(String former) {
    var text =
        "【工会】您的会员手机号码已变更，本号码不再使用；如非本人操作，请立即联系所在工会。"
            + " Another phone took the place of this one in your membership; if that was not you, call your union at once.";
    return desk.keep(former, text, null, A_DAY);
  }

  UUID loginBound(String phone) {
    var text =
        "【工会】您的会员身份已绑定新的登录账号；如非本人操作，请立即联系所在工会。"
            + " A new login was bound to your membership; if that was not you, call your union at once.";
    return desk.keep(phone, text, null, A_DAY);
  }
}
