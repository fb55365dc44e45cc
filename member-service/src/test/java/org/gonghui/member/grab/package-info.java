@NullMarked
package org.gonghui.member.grab;

import org.jspecify.annotations.NullMarked;
