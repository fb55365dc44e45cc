@NullMarked
package org.gonghui.member.attendance;

import org.jspecify.annotations.NullMarked;
