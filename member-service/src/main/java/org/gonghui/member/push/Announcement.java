package org.gonghui.member.push;

import java.util.UUID;
import org.gonghui.member.preference.Category;

/// A message that its member's phones may be told of.
public record Announcement(UUID messageId, UUID memberId, Category category) {}
