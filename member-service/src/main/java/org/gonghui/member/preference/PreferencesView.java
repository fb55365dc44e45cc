package org.gonghui.member.preference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a member is told.
///
/// @param inboxOnly categories that are not pushed
/// @param quietHours absent where there are none
/// @param alwaysPushed categories that cannot be kept to the inbox
/// @param version for the ETag
@Schema(name = "MessagePreferences")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferencesView(
    List<Category> inboxOnly,
    PreferencesBody.@Nullable Hours quietHours,
    Speech language,
    List<Category> alwaysPushed,
    @JsonIgnore long version) {}
