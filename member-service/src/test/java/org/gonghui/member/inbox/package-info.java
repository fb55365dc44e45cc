@NullMarked
package org.gonghui.member.inbox;

import org.jspecify.annotations.NullMarked;
