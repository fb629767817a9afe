using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The running order of a fineness report: what stands above what.</summary>
internal static class ReportPaper
{
    public static IReadOnlyList<FlowItem> Flow(
        ReportContent content, ReportWording wording, ReportPhotos photos)
    {
        var several = content.Items.Count > 1;
        List<FlowItem> flow =
        [
            new FlowItem(new HeadBand(content, wording).Block()),
            new FlowItem(PartiesBand.Block(content, wording), 4),
        ];
        flow.AddRange(several
            ? ItemTable.Flow(content, wording) : ItemSection.Flow(content.Items[0], wording, photos));
        if (several)
            flow.AddRange(PhotoSection.Flow(content, wording, photos));
        flow.AddRange(several ? ResultTable.Flow(content, wording) : ResultSection.Flow(content, wording));
        flow.AddRange(ConformitySection.Flow(content, wording));
        flow.AddRange(several ? MethodTable.Flow(content, wording) : MethodSection.Flow(content.Items[0], wording));
        flow.AddRange(RemarksSection.Flow(content, wording));
        flow.AddRange(PeopleSection.Flow(content, wording));
        return flow;
    }
}
