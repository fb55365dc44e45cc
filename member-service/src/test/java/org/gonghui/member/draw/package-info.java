@NullMarked
package org.gonghui.member.draw;

import org.jspecify.annotations.NullMarked;
