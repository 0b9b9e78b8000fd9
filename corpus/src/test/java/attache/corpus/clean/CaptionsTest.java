package attache.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  @Test
  void credits_of_every_form_make_a_caption() {
    for (String line :
        List.of(
            "The delegation at the museum (Photo: Linh Tran)",
            "The delegation at the museum. Photo credit: Linh Tran",
            "The delegation at the museum | Reuters",
            "Delegates leave the hall. Linh Tran/Getty Images",
            "Delegates leave the hall via AP",
            "Minister Tran (left) greets his guest",
            "Delegates at an earlier meeting (file)",
            "Delegates at an earlier meeting (AP Photo/Linh Tran)",
            "Đoàn công tác tại bảo tàng. Ảnh: Linh Trần",
            "Đoàn công tác tại bảo tàng (Ảnh minh họa)",
            "代表团参观博物馆。李琦摄",
            "代表团参观博物馆 受访者供图",
            "Photo caption: the hall",
            "图为代表团参观博物馆")) {
      assertThat(Captions.isOne(new Line(line))).as(line).isTrue();
    }
  }

  @Test
  void sentences_with_the_same_signs_are_none() {
    for (String line :
        List.of(
            "He said: “We photograph every visit (to Xining) and file it.”",
            "The ratio of visits was 3/4, a spokesman (who asked not to be named) said.",
            "They went via Apia and saw the getty of the images.",
            "Bà nói: “Ảnh này chụp năm 2019 và được lưu giữ ở bảo tàng của tỉnh.”",
            "他说：我们摄影并画图，每次访问都有记录。")) {
      assertThat(Captions.isOne(new Line(line))).as(line).isFalse();
    }
  }
}
