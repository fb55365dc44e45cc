@NullMarked
package org.gonghui.member.contest;

import org.jspecify.annotations.NullMarked;
