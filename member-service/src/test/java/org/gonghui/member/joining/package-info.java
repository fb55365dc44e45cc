@NullMarked
package org.gonghui.member.joining;

import org.jspecify.annotations.NullMarked;
