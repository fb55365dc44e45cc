/// Two records of one person that become one, and how that is undone (M1).
@NullMarked
package org.gonghui.member.merge;

import org.jspecify.annotations.NullMarked;
