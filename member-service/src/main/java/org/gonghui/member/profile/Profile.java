package org.gonghui.member.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person has said of themselves that no other feature keeps.
@Entity
class Profile {
  @Id
  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private PreferredLanguage language;

  private @Nullable String contactDivision;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Profile() {}

  Profile(UUID personId) {
    this.personId = personId;
    this.language = PreferredLanguage.ZH;
  }

  void say(ProfileBody body) {
    language = body.preferredLanguage();
    contactDivision = body.contactDivision();
  }

  /// @param employmentForm as the membership has it
  ProfileBody body(String employmentForm) {
    return new ProfileBody(language, contactDivision, employmentForm);
  }

  long version() {
    return version;
  }
}
