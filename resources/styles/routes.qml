<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="1" minScale="250000" maxScale="0" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" symbollevels="0" forceraster="0" enableorderby="0">
    <rules key="{routes}">
      <rule key="{routes-1}" symbol="0" filter="&quot;direction&quot; = 'to_school'" label="上学路"/>
      <rule key="{routes-2}" symbol="1" filter="&quot;direction&quot; = 'to_home'" label="回家路"/>
      <rule key="{routes-3}" symbol="2" filter="ELSE" label="方向未知"/>
    </rules>
    <symbols>
      <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" value="31,111,178,255" type="QString"/>
            <Option name="line_style" value="solid" type="QString"/>
            <Option name="line_width" value="0.9" type="QString"/>
            <Option name="line_width_unit" value="MM" type="QString"/>
            <Option name="joinstyle" value="round" type="QString"/>
            <Option name="capstyle" value="round" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" value="14,140,127,255" type="QString"/>
            <Option name="line_style" value="solid" type="QString"/>
            <Option name="line_width" value="0.9" type="QString"/>
            <Option name="line_width_unit" value="MM" type="QString"/>
            <Option name="joinstyle" value="round" type="QString"/>
            <Option name="capstyle" value="flat" type="QString"/>
            <Option name="use_custom_dash" value="1" type="QString"/>
            <Option name="customdash" value="2.7;1.8" type="QString"/>
            <Option name="customdash_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="line" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" value="154,149,140,255" type="QString"/>
            <Option name="line_style" value="solid" type="QString"/>
            <Option name="line_width" value="0.9" type="QString"/>
            <Option name="line_width_unit" value="MM" type="QString"/>
            <Option name="joinstyle" value="round" type="QString"/>
            <Option name="capstyle" value="flat" type="QString"/>
            <Option name="use_custom_dash" value="1" type="QString"/>
            <Option name="customdash" value="0.9;1.44" type="QString"/>
            <Option name="customdash_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{routes-labels}">
      <rule key="{routes-label-1}" filter="&quot;direction&quot; = 'to_home'">
        <settings calloutType="simple">
          <text-style fieldName="name" isExpression="0" fontFamily="Noto Sans CJK SC" fontSize="8.25" fontSizeUnit="Point" textColor="14,140,127,255" textOpacity="1">
            <families>
              <family name="Source Han Sans SC"/>
              <family name="Microsoft YaHei"/>
              <family name="PingFang SC"/>
            </families>
            <text-buffer bufferDraw="1" bufferSize="0.34" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.85" bufferJoinStyle="128"/>
          </text-style>
          <placement placement="3" placementFlags="1" repeatDistance="60" repeatDistanceUnits="MM"/>
          <rendering scaleVisibility="1" scaleMin="0" scaleMax="15000" drawLabels="1" obstacle="0" mergeLines="1"/>
        </settings>
      </rule>
      <rule key="{routes-label-2}" filter="ELSE">
        <settings calloutType="simple">
          <text-style fieldName="name" isExpression="0" fontFamily="Noto Sans CJK SC" fontSize="8.25" fontSizeUnit="Point" textColor="31,111,178,255" textOpacity="1">
            <families>
              <family name="Source Han Sans SC"/>
              <family name="Microsoft YaHei"/>
              <family name="PingFang SC"/>
            </families>
            <text-buffer bufferDraw="1" bufferSize="0.34" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.85" bufferJoinStyle="128"/>
          </text-style>
          <placement placement="3" placementFlags="1" repeatDistance="60" repeatDistanceUnits="MM"/>
          <rendering scaleVisibility="1" scaleMin="0" scaleMax="15000" drawLabels="1" obstacle="0" mergeLines="1"/>
        </settings>
      </rule>
    </rules>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
</qgis>
