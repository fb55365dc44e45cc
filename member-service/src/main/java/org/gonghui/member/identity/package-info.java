/// Real-name verification: whoever logs in is the person whose phone they hold (M1).
@NullMarked
package org.gonghui.member.identity;

import org.jspecify.annotations.NullMarked;
