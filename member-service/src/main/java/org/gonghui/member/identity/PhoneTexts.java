package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/// What is told to phones, in both languages, since a phone does not say which it reads.
@ApplicationScoped
class PhoneTexts {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final TextDesk desk;
  private final IdentityConfig config;

  PhoneTexts(TextDesk desk, IdentityConfig config) {
    this.desk = desk;
    this.config = config;
  }

  UUID code(String phone, String code) {
    var text =
        "【工会】验证码 %s，%d 分钟内有效，请勿告知他人。 Your code is %s, good for %2$d minutes; give it to nobody."
            .formatted(code, config.codeLifetime().toMinutes(), code);
    return desk.keep(phone, text, code, config.codeLifetime());
  }

  UUID loginBound(String phone) {
    var text =
        "【工会】您的会员身份已绑定新的登录账号；如非本人操作，请立即联系所在工会。"
            + " A new login was bound to your membership; if that was not you, call your union at once.";
    return desk.keep(phone, text, null, A_DAY);
  }
}
