@NullMarked
package org.gonghui.member.erasure;

import org.jspecify.annotations.NullMarked;
