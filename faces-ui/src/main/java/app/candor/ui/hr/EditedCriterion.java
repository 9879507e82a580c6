package app.candor.ui.hr;

import app.candor.interviewing.Criterion;
import java.io.Serializable;

/** A criterion in the form: what has been typed, right or not. */
public class EditedCriterion implements Serializable {
    private static final long serialVersionUID = 1L;

    private String competency;
    private Integer weight;
    private String anchor0;
    private String anchor3;
    private String anchor5;

    /** @param weight what is left of 100 */
    static EditedCriterion weighing(int weight) {
        EditedCriterion criterion = new EditedCriterion();
        criterion.weight = weight;
        return criterion;
    }

    static EditedCriterion of(Criterion stored) {
        EditedCriterion criterion = weighing(stored.weight() == null ? 0 : stored.weight());
        criterion.competency = stored.competency();
        criterion.anchor0 = stored.anchor0();
        criterion.anchor3 = stored.anchor3();
        criterion.anchor5 = stored.anchor5();
        return criterion;
    }

    Criterion toCriterion() {
        return new Criterion(
                competency == null ? "" : competency, weight, orEmpty(anchor0), orEmpty(anchor3), orEmpty(anchor5));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    public String getCompetency() {
        return competency;
    }

    public void setCompetency(String competency) {
        this.competency = competency;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }

    public String getAnchor0() {
        return anchor0;
    }

    public void setAnchor0(String anchor0) {
        this.anchor0 = anchor0;
    }

    public String getAnchor3() {
        return anchor3;
    }

    public void setAnchor3(String anchor3) {
        this.anchor3 = anchor3;
    }

    public String getAnchor5() {
        return anchor5;
    }

    public void setAnchor5(String anchor5) {
        this.anchor5 = anchor5;
    }
}
