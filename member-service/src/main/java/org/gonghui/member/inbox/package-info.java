/// What a member is told, in Chinese and English.
@NullMarked
package org.gonghui.member.inbox;

import org.jspecify.annotations.NullMarked;
